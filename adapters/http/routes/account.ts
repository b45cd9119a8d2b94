import { listCompanies, shareReturns, showMyCompany } from '#application/people/companies.ts'
import { endSession, listSessions, logOutEverywhere } from '#application/people/sessions.ts'
import { type Route, route, runs, silentRoute } from '../route.ts'
import { company, companyPage, sessions } from '../schemas/account.ts'
import { forgetSession } from '../who.ts'

/** Where one is signed in, and whom one shares returns with. */
export const accountRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/sessions',
    tag: 'Session',
    summary: 'List where I am signed in',
    does: runs(listSessions),
    answers: sessions,
  }),
  silentRoute({
    method: 'DELETE',
    path: '/sessions',
    tag: 'Session',
    summary: 'Sign out everywhere',
    does: runs(logOutEverywhere),
    finish: (_, { reply, deps }) => forgetSession(reply, deps),
  }),
  silentRoute({ method: 'DELETE', path: '/sessions/:id', tag: 'Session', summary: 'Sign out elsewhere', does: runs(endSession) }),
  route({ method: 'GET', path: '/company', tag: 'Companies', summary: 'Show my company', does: runs(showMyCompany), answers: company }),
  route({
    method: 'GET',
    path: '/companies',
    tag: 'Companies',
    summary: 'List companies',
    does: runs(listCompanies),
    answers: companyPage,
  }),
  route({
    method: 'PUT',
    path: '/companies/:companyId/sharing',
    tag: 'Companies',
    summary: 'Choose whether colleagues see one another’s returns',
    does: runs(shareReturns),
    answers: company,
    example: { sharesReturns: false },
  }),
]
