import { dayInChina } from '../domain/review-day.ts'

/** The moment of the request: a view of the server is rendered once. */
export const requestMoment = (): Date => new Date()

/** Its calendar day in China. */
export const requestDay = (): string => dayInChina(requestMoment())
