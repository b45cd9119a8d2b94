import { readFile, readThumbnail } from '#application/files/read-file.ts'
import { cancelUpload } from '#application/files/cancel-upload.ts'
import { extendUpload } from '#application/files/extend-upload.ts'
import { finishUpload } from '#application/files/finish-upload.ts'
import { openUpload } from '#application/files/open-upload.ts'
import { readUpload } from '#application/files/read-upload.ts'
import { uploadFile } from '#application/files/upload-file.ts'
import { labelAsPicture, labelAsZpl } from '#application/labels/label-from-carrier.ts'
import { codeOfReturn, labelOfReturn, slipOfReturn } from '#application/labels/label-of-return.ts'
import { returnByOfReturn } from '#application/labels/return-by.ts'
import { readMailSource } from '#application/inbox/read-source.ts'
import { keptTypes } from '#application/files/ports.ts'
import { fileRoute, type Route, route, runs, silentRoute } from '../route.ts'
import { file, upload } from '../schemas/message.ts'

const pdf = { media: ['application/pdf'], tag: 'Returns' } as const

/** Photos and documents, and the papers of a return. Asked at each read whether it may be read. */
export const fileRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/files',
    tag: 'Files',
    status: 201,
    summary: 'Upload a photo or a PDF at once, to be used in a request or a message',
    does: runs(uploadFile),
    answers: file,
    upload: true,
    mayBeBusy: true,
  }),
  route({
    method: 'POST',
    path: '/uploads',
    tag: 'Files',
    status: 201,
    summary: 'Announce a file that comes in pieces, on a line that may break',
    does: runs(openUpload),
    answers: upload,
  }),
  route({
    method: 'GET',
    path: '/uploads/:id',
    tag: 'Files',
    summary: 'See how far an upload has come',
    does: runs(readUpload),
    answers: upload,
  }),
  route({
    method: 'PATCH',
    path: '/uploads/:id',
    tag: 'Files',
    summary: 'Send the next piece of a file',
    does: runs(extendUpload),
    answers: upload,
    piece: true,
  }),
  route({
    method: 'PUT',
    path: '/uploads/:id/file',
    tag: 'Files',
    summary: 'Make a file of an upload that has arrived',
    does: runs(finishUpload),
    answers: file,
    mayBeBusy: true,
  }),
  silentRoute({ method: 'DELETE', path: '/uploads/:id', tag: 'Files', summary: 'Give up an upload', does: runs(cancelUpload) }),
  fileRoute({
    method: 'GET',
    path: '/files/:id',
    tag: 'Files',
    summary: 'Download a file',
    does: runs(readFile),
    media: Object.keys(keptTypes),
  }),
  fileRoute({
    method: 'GET',
    path: '/files/:id/thumbnail',
    tag: 'Files',
    summary: 'Download a thumbnail',
    does: runs(readThumbnail),
    media: ['image/webp'],
  }),
  fileRoute({
    method: 'GET',
    path: '/received-mails/:id/source',
    tag: 'Desk',
    summary: 'Download a received mail as it came',
    does: runs(readMailSource),
    media: ['message/rfc822'],
  }),
  fileRoute({ ...pdf, method: 'GET', path: '/returns/:number/label.pdf', summary: 'Print the address label', does: runs(labelOfReturn) }),
  fileRoute({
    method: 'GET',
    path: '/returns/:number/label.zpl',
    tag: 'Returns',
    summary: 'Print the carrier’s label on a label printer',
    does: runs(labelAsZpl),
    media: ['application/zpl'],
  }),
  fileRoute({
    method: 'GET',
    path: '/returns/:number/label.png',
    tag: 'Returns',
    summary: 'Show the carrier’s label, or its code, from a phone',
    does: runs(labelAsPicture),
    media: ['image/png'],
  }),
  fileRoute({ ...pdf, method: 'GET', path: '/returns/:number/slip.pdf', summary: 'Print the return slip', does: runs(slipOfReturn) }),
  fileRoute({
    method: 'GET',
    path: '/returns/:number/code.svg',
    tag: 'Returns',
    summary: 'Show the code of the return, to be scanned from a phone',
    does: runs(codeOfReturn),
    media: ['image/svg+xml'],
  }),
  fileRoute({
    method: 'GET',
    path: '/returns/:number/return-by.ics',
    tag: 'Returns',
    summary: 'Add the day to post by to a calendar',
    does: runs(returnByOfReturn),
    media: ['text/calendar'],
  }),
]
