/**
 * How each part looks in an article of a WeChat account. Its editor drops style sheets, classes and ids and keeps the
 * `style` of each element; so do the editors it is pasted into on the way. Sizes in px: rem and em come out otherwise there.
 */
export const LOOKS = {
  text: 'margin:0 0 16px;font-size:16px;line-height:1.8;color:#222222',
  lead: 'margin:0 0 20px;font-size:17px;line-height:1.8;font-weight:bold;color:#222222',
  mark: 'margin:0 0 16px;padding:6px 12px;border:1px dashed #8f4510;font-size:14px;line-height:1.7;color:#8f4510',
  heading:
    'margin:32px 0 12px;padding-left:10px;border-left:4px solid #1d6a48;font-size:19px;line-height:1.5;font-weight:bold;color:#1d6a48',
  small: 'margin:20px 0 8px;font-size:17px;line-height:1.5;font-weight:bold;color:#222222',
  list: 'margin:0 0 16px;padding-left:24px;font-size:16px;line-height:1.8;color:#222222',
  item: 'margin:0 0 6px',
  alarm: 'margin:0 0 20px;padding:14px 16px;border:2px solid #a8231b;border-radius:8px;background-color:#fff6f5',
  alarmTitle: 'margin:0 0 8px;font-size:18px;line-height:1.5;font-weight:bold;color:#a8231b',
  box: 'margin:0 0 20px;padding:14px 16px;border:1px solid #cfd8d2;border-radius:8px;background-color:#f4f8f5',
  boxTitle: 'margin:0 0 8px;font-size:17px;line-height:1.5;font-weight:bold;color:#1d6a48',
  quote: 'margin:0 0 16px;padding-left:12px;border-left:3px solid #cfd8d2;font-size:16px;line-height:1.8;color:#444444',
  figure: 'margin:0 0 20px;text-align:center',
  picture: 'max-width:100%;height:auto',
  caption: 'margin:6px 0 0;font-size:14px;line-height:1.6;color:#555555',
  table: 'width:100%;margin:0 0 20px;border-collapse:collapse;font-size:14px;line-height:1.6;color:#222222',
  head: 'padding:6px;border:1px solid #b9c4bd;background-color:#e3f0e7;text-align:left;font-weight:bold',
  cell: 'padding:6px;border:1px solid #b9c4bd;text-align:left',
  cite: 'font-size:11px;line-height:0;color:#55635b',
  foot: 'margin:0 0 8px;font-size:14px;line-height:1.7;color:#555555',
  footList: 'margin:0 0 16px;padding-left:24px;font-size:14px;line-height:1.7;color:#555555',
  line: 'margin:24px 0;border:0;border-top:1px solid #cfd8d2',
} as const satisfies Record<string, string>

export type Look = keyof typeof LOOKS

/** The same looks as a style sheet, for the preview on the site: its security policy allows no `style` in a page. */
export function wechatStyleSheet(): string {
  return Object.entries(LOOKS)
    .map(([look, style]) => `.wechat .wx-${look} { ${style.split(';').join('; ')}; }`)
    .join('\n')
}
