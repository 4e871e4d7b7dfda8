/** Shipped texts are examples until a local expert has signed them. */
export const demoReview = (reviewBy: string) => ({
  status: 'demo' as const,
  reviewer: null,
  reviewedOn: null,
  reviewBy,
})

/** The day of first publication, if the file names one; else the day on which the document is published is kept. */
export const firstPublished = (day: string | undefined) => (day === undefined ? {} : { publishedOn: day })
