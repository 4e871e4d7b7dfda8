/** Payload's own Chinese, where it does not say what to do, or calls one thing by two names. */
export const PANEL_TEXTS = {
  zh: {
    error: { valueMustBeUnique: '已有另一条用了同样的值，请换一个' },
    dashboard: {
      discardMessage: '您的工作台布局有未保存的更改。您确定要放弃它们吗？',
      editDashboard: '编辑工作台',
      editingDashboard: '编辑工作台',
      noItems: '您的工作台上没有小部件。您可以从位于顶部栏的“工作台”菜单中添加它们。',
    },
    general: {
      aboutToPermanentlyDeleteTrash: '您即将从回收站中永久删除 <0>{{count}}</0> 个 <1>{{label}}</1>。您确定吗？',
      aboutToTrash: '您即将把 {{label}} <1>{{title}}</1> 放进回收站。您确定吗？',
      aboutToTrashCount: '您即将把 {{count}} 个 {{label}} 放进回收站',
      backToDashboard: '返回工作台',
      dashboard: '工作台',
      deletePermanently: '跳过回收站并永久删除',
      documentIsTrashed: '此 {{label}} 已被放进回收站，为只读状态。',
      emptyTrash: '清空回收站',
      emptyTrashLabel: '清空 {{label}} 回收站',
      titleTrashed: '{{label}}「{{title}}」已放进回收站。',
      trash: '回收站',
      trashedCountSuccessfully: '{{count}} {{label}} 已放进回收站。',
    },
    version: {
      aboutToRestore: '要把这一份{{label}}恢复到 {{versionDate}} 的样子吗？有草稿的内容会成为新的草稿，线上的不变。',
      problemRestoringVersion:
        '没有恢复。正在审核的请先撤回，已下线的请先恢复为草稿，在回收站里的请先取出来，然后再试；也请检查网络。',
    },
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
