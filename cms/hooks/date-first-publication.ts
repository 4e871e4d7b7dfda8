import type { CollectionBeforeChangeHook } from 'payload'
import { dayInChina } from '../domain/review-day.ts'

export const dateFirstPublication: CollectionBeforeChangeHook = ({ data }) =>
  data['_status'] === 'published' && !data['publishedOn'] ? { ...data, publishedOn: dayInChina(new Date()) } : data
