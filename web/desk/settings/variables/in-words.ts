/** What each variable is called, by its code. */
export type Names = Readonly<Record<string, string>>

const braced = /\{([^{},]+)\}/g

/** A text with its variables called as people call them: « {customer} » is « {Nom du client} ». What is counted by keeps its form. */
export const inWords = (text: string, names: Names): string =>
  text.replaceAll(braced, (written, code: string) => (names[code] === undefined ? written : `{${names[code]}}`))

/** The same text as it is kept: each name is its code again, however it is capitalised; what is no name stays as it was written. */
export function inCodes(text: string, names: Names): string {
  const codes = new Map(Object.entries(names).map(([code, name]) => [plain(name), code]))
  return text.replaceAll(braced, (written, name: string) => {
    const code = codes.get(plain(name))
    return code === undefined ? written : `{${code}}`
  })
}

/** As typed by anybody: capitals, double spaces and the apostrophe of a keyboard aside. */
const plain = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, ' ').replaceAll("'", '’')
