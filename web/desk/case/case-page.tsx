export const CasePage = () => null
