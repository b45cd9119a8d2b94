import type { Route } from '../route.ts'
import { deskRoutes } from './desk.ts'
import { dockRoutes } from './dock.ts'
import { fileRoutes } from './files.ts'
import { moneyRoutes } from './money.ts'
import { orderRoutes } from './orders.ts'
import { returnRoutes } from './returns.ts'
import { sessionRoutes } from './session.ts'

/** Every route of `/api/v1` but the live stream and the import, which are not one question and one answer. */
export const routes: readonly Route[] = [...returnRoutes, ...deskRoutes, ...dockRoutes, ...moneyRoutes, ...orderRoutes, ...fileRoutes, ...sessionRoutes]
