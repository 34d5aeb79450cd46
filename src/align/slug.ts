/** `Reva Connors` → `reva-connors`. Letters lose their accents; other scripts stay as they are. */
export const slug = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'x'
