/** Of `files f`: it belongs to nothing yet but whoever uploaded it. As the indexes `files_loose` and `files_unused` have it. */
export const isLoose = (f: string): string => `${f}.return_id is null and ${f}.conversation_id is null and ${f}.parcel_id is null`
