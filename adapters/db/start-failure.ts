/** Something the operator must put right before Navette can start. `message` is one sentence that says what to do. */
export class StartFailure extends Error {
  override name = 'StartFailure'
}
