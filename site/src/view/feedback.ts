import type { FeedbackView } from '../../../content/contract/feedback.ts'
import { address } from './address.ts'
import { dayAndTime } from './lecture-times.ts'

/** What the page of a sign-up asks after the lecture, or says of what the family has told. */
export interface FeedbackPart {
  title: string
  said?: string | undefined
  problem?: string | undefined
  /** Where the form posts to; undefined when nothing can be said any more. */
  action?: string | undefined
  stars: { value: number; isChosen: boolean }[]
  remark: string
  note: string
  button: string
}

const STARS = [5, 4, 3, 2, 1]

/** @returns undefined where there is nothing to ask and nothing to show */
export function feedbackPart(token: string, view: FeedbackView | undefined): FeedbackPart | undefined {
  if (!view || (!view.isAsked && !view.given && view.problem === undefined)) return undefined
  const { given, isAsked, until, problem } = view
  return {
    title: given ? '您的评价' : '这场活动怎么样？',
    said: given && saidText(given, isAsked),
    problem,
    action: isAsked ? `${address.signUp(token)}feedback` : undefined,
    stars: STARS.map((value) => ({ value, isChosen: given?.stars === value })),
    remark: given?.remark ?? '',
    note: `只有主办单位和讲师看得到，不会公开。${until ? `${dayAndTime(until)} 前可以${given ? '修改' : '评价'}。` : ''}`,
    button: given ? '修改评价' : '提交评价',
  }
}

/** While it may be changed, the form itself shows what was written. */
function saidText({ stars, remark }: { stars: number; remark: string }, isInForm: boolean): string {
  return `您评了 ${stars} 分，谢谢您。${remark === '' || isInForm ? '' : `您说：“${remark}”`}`
}
