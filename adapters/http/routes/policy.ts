import { listPolicyVersions } from '#application/policy/list-versions.ts'
import { showLedger } from '#application/policy/show-ledger.ts'
import { showNotices } from '#application/policy/show-notices.ts'
import { showPolicy } from '#application/policy/show-policy.ts'
import { showPolicyVersion } from '#application/policy/show-policy-version.ts'
import { asks, type Route, route } from '../route.ts'
import { ledger, notices, policy, policyVersions } from '../schemas/policy.ts'

/** What is published to everybody, and for staff how it came to be read so. */
export const policyRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/policy',
    tag: 'Policy',
    summary: 'Show the policy in force, clause by clause',
    does: asks(showPolicy),
    answers: policy,
    published: true,
  }),
  route({
    method: 'GET',
    path: '/notices',
    tag: 'Policy',
    summary: 'Show the legal notice, what becomes of personal data, and the accessibility statement',
    does: asks(showNotices),
    answers: notices,
    published: true,
  }),
  route({
    method: 'GET',
    path: '/policy/versions',
    tag: 'Policy',
    summary: 'List every version of the policy, newest first',
    does: asks(listPolicyVersions),
    answers: policyVersions,
    published: true,
  }),
  route({
    method: 'GET',
    path: '/policy/versions/:version',
    tag: 'Policy',
    summary: 'Show a version of the policy, clause by clause',
    does: asks(showPolicyVersion),
    answers: policy,
    published: true,
  }),
  route({
    method: 'GET',
    path: '/policy/versions/:version/ledger',
    tag: 'Policy',
    summary: 'Show how each sentence of the merchant’s own text is read',
    does: asks(showLedger),
    answers: ledger,
  }),
]
