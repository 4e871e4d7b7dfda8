import type { CollectionAdminOptions, UIField } from 'payload'

/** The calendar and the figures beside the list; the decisions in the bar of the form. */
export const LECTURE_PANEL: NonNullable<CollectionAdminOptions['components']> = {
  edit: { beforeDocumentControls: ['/admin/lecture/DecisionBar#DecisionBar'] },
  views: {
    calendar: { Component: '/admin/calendar/CalendarView#CalendarView', path: '/calendar', exact: true },
    figures: { Component: '/admin/figures/FiguresView#FiguresView', path: '/figures', exact: true },
  },
}

/** 排课检查, first in the sidebar: what clashes, who can teach it, and series. */
export function planningField(): UIField {
  return {
    name: 'planning',
    type: 'ui',
    admin: { position: 'sidebar', components: { Field: '/admin/lecture/PlanningPanel#PlanningPanel' } },
  }
}
