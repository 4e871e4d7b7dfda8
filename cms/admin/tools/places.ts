/** Where the panel shows what goes live or offline when. */
export const PLAN_PATH = '/admin/collections/articles/plan'
