import type { Route } from '../route.ts'
import { accountRoutes } from './account.ts'
import { conversationAnswerRoutes } from './conversation-answers.ts'
import { conversationDeskRoutes } from './conversation-desk.ts'
import { conversationRoutes } from './conversations.ts'
import { customerRoutes } from './customers.ts'
import { dashboardRoutes } from './dashboard.ts'
import { deskRoutes } from './desk.ts'
import { dockRoutes } from './dock.ts'
import { fileRoutes } from './files.ts'
import { importRoutes } from './import.ts'
import { logRoutes } from './log.ts'
import { lotRoutes } from './lots.ts'
import { macroRoutes } from './macros.ts'
import { moneyRoutes } from './money.ts'
import { noticeRoutes } from './notices.ts'
import { orderRoutes } from './orders.ts'
import { policySettingsRoutes } from './policy-settings.ts'
import { policyRoutes } from './policy.ts'
import { parcelRoutes } from './parcels.ts'
import { paymentRoutes } from './payments.ts'
import { presenceRoutes } from './presence.ts'
import { returnRoutes } from './returns.ts'
import { savedViewRoutes } from './saved-views.ts'
import { sessionRoutes } from './session.ts'
import { secondFactorRoutes } from './second-factors.ts'
import { settingRoutes } from './settings.ts'
import { staffRoutes } from './staff.ts'
import { claimRoutes } from './claims.ts'
import { stockRoutes } from './stock.ts'
import { webhookRoutes } from './webhooks.ts'
import { withdrawalRoutes } from './withdrawals.ts'

/** Every route of `/api/v1` but the live stream, which is not one question and one answer. */
export const routes: readonly Route[] = [
  ...returnRoutes,
  ...deskRoutes,
  ...customerRoutes,
  ...noticeRoutes,
  ...dashboardRoutes,
  ...conversationRoutes,
  ...conversationAnswerRoutes,
  ...conversationDeskRoutes,
  ...macroRoutes,
  ...savedViewRoutes,
  ...presenceRoutes,
  ...dockRoutes,
  ...parcelRoutes,
  ...moneyRoutes,
  ...paymentRoutes,
  ...stockRoutes,
  ...claimRoutes,
  ...orderRoutes,
  ...lotRoutes,
  ...policyRoutes,
  ...withdrawalRoutes,
  ...fileRoutes,
  ...importRoutes,
  ...sessionRoutes,
  ...accountRoutes,
  ...staffRoutes,
  ...secondFactorRoutes,
  ...logRoutes,
  ...policySettingsRoutes,
  ...settingRoutes,
  ...webhookRoutes,
]
