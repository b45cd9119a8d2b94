import { publishEdit } from '#application/policy/publish-edit.ts'
import { restoreVersion } from '#application/policy/restore-version.ts'
import { listPolicyChanges } from '#application/policy/list-policy-changes.ts'
import { previewPolicyEdit } from '#application/policy/preview-policy-edit.ts'
import { previewRestoration } from '#application/policy/preview-restoration.ts'
import { showPolicySettings } from '#application/policy/show-policy-settings.ts'
import { asks, performs, type Route, route } from '../route.ts'
import { policyChanges, policyPreview, policySettings, publishedPolicy } from '../schemas/policy-settings.ts'

const tag = 'Policy'
const why = 'Plus de temps pour renvoyer un colis'
const example = {
  delays: { returnByDays: 21, detailsDays: 7, objectionDays: 7, reminderDaysBefore: [3, 1], quietDays: 30, parcelKeptDays: 60 },
}

/** What of the policy is set in the settings: each change is a version of its own. */
export const policySettingsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/settings/policy',
    tag,
    summary: 'Show what of the policy in force is set in the settings',
    does: asks(showPolicySettings),
    answers: policySettings,
    versioned: true,
  }),
  route({
    method: 'POST',
    path: '/settings/policy/previews',
    tag,
    summary: 'Show what an edit would change; nothing is published',
    does: asks(previewPolicyEdit),
    answers: policyPreview,
    example,
  }),
  route({
    method: 'POST',
    path: '/settings/policy/versions',
    tag,
    status: 201,
    summary: 'Publish an edit as a new version, in force from now',
    does: performs(publishEdit),
    answers: publishedPolicy,
    versioned: true,
    example: { ...example, why },
  }),
  route({
    method: 'GET',
    path: '/settings/policy/versions',
    tag,
    summary: 'List every version with what it changed',
    does: asks(listPolicyChanges),
    answers: policyChanges,
  }),
  route({
    method: 'POST',
    path: '/settings/policy/versions/:version/restorations',
    tag,
    status: 201,
    summary: 'Publish an earlier version’s content again',
    does: performs(restoreVersion),
    answers: publishedPolicy,
    versioned: true,
    example: { why },
  }),
  route({
    method: 'GET',
    path: '/settings/policy/versions/:version/restorations/preview',
    tag,
    summary: 'Show what going back to an earlier version would change; nothing is published',
    does: asks(previewRestoration),
    answers: policyPreview,
  }),
]
