/** Drawn on a 24 × 24 grid with a 1.8 stroke; the colour is that of the text around. */
export const ICON_SHAPES = {
  activity: '<path d="m12 3 2.6 5.6 6 .7-4.5 4.1 1.3 6-5.4-3.1-5.4 3.1 1.3-6L3.4 9.3l6-.7Z"/>',
  alert:
    '<path d="M12 9v4m0 4h.01"/><path d="M10.3 3.9 2.4 18a2 2 0 0 0 1.7 3h15.8a2 2 0 0 0 1.7-3L13.7 3.9a2 2 0 0 0-3.4 0Z"/>',
  arrow: '<path d="M5 12h14m-6-6 6 6-6 6"/>',
  back: '<path d="M19 12H5m6 6-6-6 6-6"/>',
  blocks:
    '<rect x="3" y="13" width="8" height="8" rx="1.5"/><rect x="13" y="13" width="8" height="8" rx="1.5"/><path d="m12 3 4.5 7.5h-9Z"/>',
  book: '<path d="M4 5.5A2.5 2.5 0 0 1 6.5 3H20v15H6.5A2.5 2.5 0 0 0 4 20.5v-15Z"/><path d="M4 20.5A2.5 2.5 0 0 0 6.5 21H20v-3"/>',
  bowl: '<path d="M3 11h18a9 9 0 0 1-6 8.5V21H9v-1.5A9 9 0 0 1 3 11Z"/><path d="M8 7c0-2 2-2 2-4m4 4c0-2 2-2 2-4"/>',
  brain:
    '<path d="M9 4a3 3 0 0 0-3 3 3 3 0 0 0-2 5 3 3 0 0 0 2 5 3 3 0 0 0 6 0V6a2 2 0 0 0-3-2Zm6 0a3 3 0 0 1 3 3 3 3 0 0 1 2 5 3 3 0 0 1-2 5 3 3 0 0 1-6 0"/>',
  calendar: '<rect x="3" y="5" width="18" height="16" rx="3"/><path d="M3 10h18M8 3v4m8-4v4"/>',
  check: '<path d="m4 12.5 5.5 5.5L20 7"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>',
  course: '<path d="M4 5h16v11H4zM9 20h6M12 16v4"/>',
  cross: '<path d="m6 6 12 12M18 6 6 18"/>',
  face: '<circle cx="12" cy="12" r="9"/><path d="M8.5 14.5a4.5 4.5 0 0 0 7 0M9 9.5h.01M15 9.5h.01"/>',
  family:
    '<circle cx="8" cy="7" r="3"/><circle cx="17" cy="9" r="2.3"/><path d="M2.5 20c0-4 2.5-6.5 5.5-6.5s5.5 2.5 5.5 6.5m1-5.5c.7-.6 1.6-1 2.5-1 2.5 0 4.5 2 4.5 5"/>',
  globe: '<circle cx="12" cy="12" r="9"/><path d="M3.5 9h17m-17 6h17M12 3c-3.5 4-3.5 14 0 18m0-18c3.5 4 3.5 14 0 18"/>',
  hand: '<path d="M6 12V7.5a1.5 1.5 0 0 1 3 0V11V5.5a1.5 1.5 0 0 1 3 0V11V6.5a1.5 1.5 0 0 1 3 0V12 9.5a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-6 6h-1c-3 0-4.5-1.5-6-4.5L3.5 13a1.5 1.5 0 0 1 2.5-1Z"/>',
  heart: '<path d="M12 20s-8-4.9-8-11a4.5 4.5 0 0 1 8-2.8A4.5 4.5 0 0 1 20 9c0 6.1-8 11-8 11Z"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v5m0-8.5h.01"/>',
  lightbulb: '<path d="M9 18h6m-5 3h4M12 3a6 6 0 0 0-3.5 10.9c.6.5 1 1.2 1 2.1h5c0-.9.4-1.6 1-2.1A6 6 0 0 0 12 3Z"/>',
  megaphone: '<path d="M4 10v4l10 5V5L4 10Zm13-1a4 4 0 0 1 0 6"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4.5 21c0-4.5 3.5-7 7.5-7s7.5 2.5 7.5 7"/>',
  phone:
    '<path d="M5 4h4l1.5 5L8 10.5a12 12 0 0 0 5.5 5.5L15 13.5l5 1.5v4a1.5 1.5 0 0 1-1.6 1.5C10.5 20 4 13.5 3.5 5.6A1.5 1.5 0 0 1 5 4Z"/>',
  pin: '<path d="M12 21s-7-6-7-11.5a7 7 0 0 1 14 0C19 15 12 21 12 21Z"/><circle cx="12" cy="9.5" r="2.5"/>',
  printer: '<path d="M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z"/>',
  question: '<circle cx="12" cy="12" r="9"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7m0 3h.01"/>',
  search: '<circle cx="11" cy="11" r="7"/><path d="m20 20-4-4"/>',
  shield: '<path d="M12 3 4.5 6v5.5c0 4.6 3.2 8 7.5 9.5 4.3-1.5 7.5-4.9 7.5-9.5V6L12 3Z"/>',
  stethoscope: '<path d="M6 3v5a4 4 0 0 0 8 0V3M10 12v3a5 5 0 0 0 10 0v-2"/><circle cx="20" cy="11" r="2"/>',
  syringe: '<path d="m18 2 4 4m-2-2-3 3m2 2-9.5 9.5H6v-3.5L15.5 5.5 19 9ZM6 18l-3 3"/>',
  tools: '<path d="M4 20V10m6 10V4m6 16v-7m4 7H2"/>',
  sun: '<circle cx="12" cy="12" r="4"/><path d="M12 2.5v2m0 15v2m9.5-9.5h-2m-15 0h-2m16.2-6.7-1.4 1.4M6.7 17.3l-1.4 1.4m13.4 0-1.4-1.4M6.7 6.7 5.3 5.3"/>',
  home: '<path d="m3 11 9-7.5 9 7.5M5.5 9.5V20h13V9.5M10 20v-6h4v6"/>',
  backpack: '<path d="M6 21V10a6 6 0 0 1 12 0v11H6Zm3-16.5V3h6v1.5M6 15h12m-8 0v2.5h4V15M9 10h6"/>',
  ruler: '<path d="m3 16.5 13.5-13.5 4.5 4.5L7.5 21 3 16.5Zm3.5-3.5 2 2m1-5 2 2m1-5 2 2"/>',
  leaf: '<path d="M5 19C5 9 11 4.5 20 4.5c0 9-4.5 14.5-12 14.5H5Zm0 0c2-4 5-7 9-9"/>',
  'stage-0-3': '<path d="M4 16c4 2 12 2 16 0"/><circle cx="7" cy="11" r="3"/><path d="M10 12h6a3 3 0 0 1 3 3"/>',
  'stage-3-6': '<circle cx="8" cy="9" r="3"/><path d="M4 18c2-5 10-6 15-2M10 11l5 1"/>',
  'stage-6-12': '<circle cx="11" cy="6" r="3"/><path d="M11 9v6h6M11 15l-4 4h11"/>',
  'stage-12-18': '<circle cx="12" cy="5" r="3"/><path d="M12 8v7m0 0-3 6m3-6 3 6M7 11l5-1 5 1"/>',
  'stage-18-24': '<circle cx="12" cy="4.5" r="2.5"/><path d="M12 7v7m0 0-4 6m4-6 4 5M8 12l4-3 4 4"/>',
  'stage-24-36': '<circle cx="14" cy="4.5" r="2.5"/><path d="m13 7-3 6 4 3-1 5m-3-8-4 5M13 8l4 3 3-1"/>',
} as const

export type IconName = keyof typeof ICON_SHAPES
