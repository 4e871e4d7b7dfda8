import type { CollectionAdminOptions } from 'payload'

/**
 * The steps in place of Payload's own ways to publish and to take offline, which know nothing of reviews. Its schedule
 * lies inside the button that is left out.
 */
export const STEP_BUTTONS: NonNullable<NonNullable<CollectionAdminOptions['components']>['edit']> = {
  beforeDocumentControls: ['/admin/steps/StepBar#StepBar'],
  PublishButton: '/admin/steps/Nothing#Nothing',
  UnpublishButton: '/admin/steps/Nothing#Nothing',
  Status: '/admin/steps/Nothing#Nothing',
}
