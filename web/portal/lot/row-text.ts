const breaks = /\r\n|\r|\n/

/** The rows of a text, as they are numbered: empty ones too. */
export const rowsOf = (text: string): string[] => text.split(breaks)

/** The text with one of its rows written anew; `line` counts from 1. */
export const withRow = (text: string, line: number, written: string): string =>
  rowsOf(text)
    .map((row, index) => (index + 1 === line ? written.replaceAll(/[\r\n]+/g, ' ') : row))
    .join('\n')
