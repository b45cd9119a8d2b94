/** An e-mail address to write to, in two parts that stay whole: before and after its @. */
export function Address({ email }: { email: string }) {
  const at = email.lastIndexOf('@') + 1
  return (
    <a href={`mailto:${email}`}>
      <span className="whole">{email.slice(0, at)}</span>
      <span className="whole">{email.slice(at)}</span>
    </a>
  )
}
