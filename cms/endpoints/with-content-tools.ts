import type { CollectionConfig } from 'payload'
import type { ContentKind } from '../domain/publishable.ts'
import { difference } from './difference.ts'
import { previewLinks } from './preview-links.ts'
import { planText } from './publishing-plan.ts'

type Components = NonNullable<NonNullable<CollectionConfig['admin']>['components']>

/** Collections of texts with what editors and reviewers do beside writing: its addresses, and its place in the panel. */
export function withContentTools(collections: readonly CollectionConfig[]): CollectionConfig[] {
  return collections.map((collection) => {
    const kind = collection.slug as ContentKind
    return {
      ...collection,
      admin: { ...collection.admin, components: withTools(collection.admin?.components ?? {}, kind) },
      endpoints: [...(collection.endpoints || []), ...previewLinks(kind), planText(kind), difference(kind)],
    }
  })
}

function withTools(components: Components, kind: ContentKind): Components {
  const { edit, views } = components
  return {
    ...components,
    edit: {
      ...edit,
      beforeDocumentControls: [...(edit?.beforeDocumentControls ?? []), '/admin/tools/TextTools#TextTools'],
    },
    views: {
      ...views,
      // One list for all kinds: it stands beside that of the articles.
      ...(kind === 'articles' ? { plan: { Component: '/admin/tools/PlanView#PlanView', path: '/plan' } } : {}),
      edit: {
        ...views?.edit,
        compare: {
          Component: '/admin/tools/CompareView#CompareView',
          path: '/compare',
          tab: { label: '与线上版本比较', href: '/compare', order: 150 },
        },
      },
    } as NonNullable<Components['views']>,
  }
}
