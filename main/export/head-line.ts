import type { BriefDocument } from '#core/brief/document.ts';

/** What stands above every page but the first. */
export function headLine({ title, matter }: BriefDocument): string {
  return title.includes(matter) ? title : `${matter} · ${title}`;
}
