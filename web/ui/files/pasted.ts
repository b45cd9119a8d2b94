/** A screenshot comes as `image.png`, each of them: it is named after its minute, in words of both languages. */
export function namePasted(file: File, at: Date): File {
  if (!/^image\.\w+$/.test(file.name)) return file
  const two = (part: number): string => String(part).padStart(2, '0')
  const when = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`
  return new File([file], file.name.replace(/^image/, `capture-${when}`), { type: file.type, lastModified: at.getTime() })
}
