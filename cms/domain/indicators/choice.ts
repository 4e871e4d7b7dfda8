import { type RegionNode, regionSubtree } from '../region-tree.ts'
import { type LectureFacts, monthOf } from './lecture-facts.ts'

/** Which of a year's lectures are looked at; what is not said leaves all. */
export interface Choice {
  /** With all below it. */
  readonly region?: string | undefined
  readonly topic?: string | undefined
  readonly type?: string | undefined
  /** `YYYY-MM`, in China. */
  readonly month?: string | undefined
  readonly trainer?: string | undefined
}

export function chosenLectures(
  lectures: readonly LectureFacts[],
  { region, topic, type, month, trainer }: Choice,
  regions: readonly RegionNode[],
): LectureFacts[] {
  const within = region === undefined ? undefined : regionSubtree(regions, [region])
  return lectures.filter(
    (lecture) =>
      (within === undefined || within.has(lecture.region)) &&
      (topic === undefined || lecture.topics.includes(topic)) &&
      (type === undefined || lecture.type === type) &&
      (month === undefined || monthOf(lecture.startsAt) === month) &&
      (trainer === undefined || lecture.trainer === trainer),
  )
}

/** A region and all above it, nearest first; a cycle in the data ends the walk. */
export function regionsAbove(regions: readonly RegionNode[], id: string): string[] {
  const parents = new Map(regions.map((region) => [region.id, region.parent]))
  const found: string[] = []
  for (
    let at: string | undefined = id;
    at !== undefined && parents.has(at) && !found.includes(at);
    at = parents.get(at)
  ) {
    found.push(at)
  }
  return found
}
