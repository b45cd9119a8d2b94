/** The stock's views: hand-overs, for whoever places goods; `reclamer`, what waits for its supplier; `dossiers`, claims; `recouvrement`, what came of them. */
export type StockSearch = { vue?: 'remises' | 'reclamer' | 'dossiers' | 'recouvrement' }

/** Without a name it is the reader's own first one; anything unknown is left out. */
export const readStockSearch = ({ vue }: Record<string, unknown>): StockSearch =>
  vue === 'remises' || vue === 'reclamer' || vue === 'dossiers' || vue === 'recouvrement' ? { vue } : {}
