import { applyMacro } from '#application/macros/apply-macro.ts'
import { archiveMacro } from '#application/macros/archive-macro.ts'
import { createMacro } from '#application/macros/create-macro.ts'
import { editMacro } from '#application/macros/edit-macro.ts'
import { listMacros } from '#application/macros/list-macros.ts'
import { showMacroHistory } from '#application/macros/show-macro-history.ts'
import { macrosForReturn } from '#application/macros/macros-for-return.ts'
import { orderMacros } from '#application/macros/order-macros.ts'
import { wordMacro } from '#application/macros/word-macro.ts'
import { asks, performs, type Route, route, silentRoute } from '../route.ts'
import { macro, macroHistory, macros, spokenMacros, wordedMacro } from '../schemas/macros.ts'
import { posted } from '../schemas/message.ts'

const tag = 'Desk'
const example = { name: 'Colis reçu', fr: 'Bonjour {customer}, votre retour {number} est bien arrivé.', en: null }

/** Texts that staff answer with: kept, ordered, worded for a case, sent. */
export const macroRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/macros',
    tag,
    summary: 'List macros: one’s own, then everybody’s',
    does: asks(listMacros),
    answers: macros,
  }),
  route({
    method: 'POST',
    path: '/macros',
    tag,
    status: 201,
    summary: 'Make a macro',
    does: performs(createMacro),
    answers: macro,
    versioned: true,
    example: { shared: false, ...example },
  }),
  silentRoute({ method: 'PUT', path: '/macros/order', tag, summary: 'Put macros into an order', does: performs(orderMacros) }),
  route({
    method: 'PUT',
    path: '/macros/:id',
    tag,
    summary: 'Reword a macro',
    does: performs(editMacro),
    answers: macro,
    versioned: true,
    example,
  }),
  route({
    method: 'PUT',
    path: '/macros/:id/archiving',
    tag,
    summary: 'Archive a macro, or offer it again',
    does: performs(archiveMacro),
    answers: macro,
    versioned: true,
  }),
  route({
    method: 'GET',
    path: '/macros/:id/history',
    tag,
    summary: 'Show what a macro has said, and who made it so',
    does: asks(showMacroHistory),
    answers: macroHistory,
  }),
  route({
    method: 'GET',
    path: '/macros/:id/wording',
    tag,
    summary: 'Word a macro for up to 200 cases, without sending it',
    does: asks(wordMacro),
    answers: wordedMacro,
  }),
  route({
    method: 'GET',
    path: '/returns/:number/macros',
    tag,
    summary: 'List macros worded for a case',
    does: asks(macrosForReturn),
    answers: spokenMacros,
  }),
  route({
    method: 'POST',
    path: '/returns/:number/macros/:macroId',
    tag,
    status: 201,
    summary: 'Send a macro’s words to a case’s customer',
    does: performs(applyMacro),
    answers: posted,
  }),
]
