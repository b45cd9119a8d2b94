/** What is typed to execute something: half of it in the case, the rest in finance's page, it is one draft. */
export const blankExecution = { reference: '', message: '', carrier: '', tracking: '' }
