/** Of so many lectures the seats are told at once. Apart from the schemas, which no page should load for it. */
export const MOST_SEATS_ASKED = 50
