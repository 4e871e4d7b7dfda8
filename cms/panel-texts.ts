/** Payload's own Chinese, where it does not say what to do. */
export const PANEL_TEXTS = {
  zh: {
    error: { valueMustBeUnique: '已有另一条用了同样的值，请换一个' },
    validation: {
      invalidSelection: '选的这一项已不存在或不能用在这里，请重新选择',
      invalidSelections: '这些选项已不存在或不能用在这里，请重新选择：',
      longerThanMin: '太短了，至少要 {{minLength}} 个字',
      shorterThanMax: '太长了，最多 {{maxLength}} 个字',
      requiresAtLeast: '至少要有 {{count}} 个{{label}}',
    },
    upload: { mimeType: '文件类型' },
  },
}
