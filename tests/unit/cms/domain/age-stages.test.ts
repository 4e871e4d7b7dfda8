import { expect, test } from 'vitest'
import { AGE_STAGES } from '../../../../cms/domain/age-stages.ts'
import * as ages from '../../../../site/src/view/ages.ts'

test('the stages are those of the site', () => {
  expect(AGE_STAGES).toEqual(
    ages.STAGES.map(({ key, name, minMonths, maxMonths }) => ({ key, name, minMonths, maxMonths })),
  )
})
