/** The largest file or text that is taken as an article. A filing of 5 MB is large; past this a page would stall. */
export const MAX_ARTICLE_BYTES = 32 * 1024 * 1024;
/** The largest file that is read: it may be an archive, or hold pictures of pages. It is in memory while it is read. */
export const MAX_FILE_BYTES = 512 * 1024 * 1024;
