/** Whether a key belongs to the element that has the focus: a field, or the space that presses a button. */
export function isTyping({ target, key }: { target: EventTarget | null; key: string }): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('input:not([type=checkbox], [type=radio], [type=file]), textarea, select, [contenteditable]')) return true
  return key === ' ' && target.closest('button, a, summary, label, input') !== null
}
