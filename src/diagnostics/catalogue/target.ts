import type { Entry } from '../entry.js'

/** Laying recaps out for engines, feeds, and the folders that they go to. */
export const targetEntries = {
  'target-unknown': {
    severity: 'error',
    title: 'No such target',
    message: 'There is no target "{name}" to lay recaps out for. {guess}',
    hint: 'Targets here: {known}. One of your own comes from `targets` in crossbeat.config.mjs.',
  },
  'target-out-one': {
    severity: 'error',
    title: 'One folder for several targets',
    message: 'One output folder was given for several targets ({names}), so nothing is written.',
    hint: 'Name one with --target, or give each its `out` in the configuration.',
  },
  'target-out-sources': {
    severity: 'error',
    title: 'An output folder among the inputs',
    message: 'The output folder of "{name}", {folder}, lies in {held}/, where the next build would read it; nothing is written there.',
    hint: 'Choose a folder outside of sources/ and of the language packs.',
  },
  'target-out-twice': {
    severity: 'error',
    title: 'Two targets in one folder',
    message: 'The target "{name}" has the same output folder as "{other}", {folder}; it is left out.',
    hint: 'Give each its own `out`.',
  },
  'target-failed': {
    severity: 'error',
    title: 'A target that broke off',
    message: 'The target "{name}" gave no files here: {why}.',
    hint: 'See Target in the README for what a target returns.',
  },
  'target-file-twice': {
    severity: 'error',
    title: 'Two files of one name',
    message: 'Two recaps would go into this file; the second is left out.',
    hint: 'Rename one of the stories: their names differ in nothing that a file name keeps.',
  },
  'target-undated': {
    severity: 'warning',
    title: 'A recap without a date where posts need one',
    message: '{tag}: {target} takes only files with a date for posts, so this recap goes out as a page.',
    hint: 'Give story.yaml a `date`.',
  },
  'target-main-missing': {
    severity: 'warning',
    title: 'A recap that the engine will not build',
    message: '{tag}: {target} builds no post that the main language of the site ({main}) lacks, so nobody will see this one.',
    hint: 'Write the recap in that language too, or set `site.language`.',
  },
  'date-future': {
    severity: 'warning',
    title: 'A date to come',
    message: '{tag}: The recap is dated {date}, and {target} leaves out pages with a date to come.',
    hint: 'Check the date in story.yaml, or have the engine build the future (`buildFuture`, `future: true`).',
  },
  'slug-shared': {
    severity: 'warning',
    title: 'Two stories with one address',
    message: '{tag}: "{slug}" is the address of the story "{other}" as well; this one becomes "{instead}".',
    hint: 'Give the story a title of its own in story.yaml.',
  },
  'file-foreign': {
    severity: 'error',
    title: "Somebody else's file in the way",
    message: 'A file lies here that no build of ours wrote, so it is left as it is and the output is not written.',
    hint: 'Move it away, or delete it if it is an output whose list was lost.',
  },
  'feed-undated': {
    severity: 'info',
    title: 'A recap that Atom cannot hold',
    message: '{tag}: Atom wants a date of each entry, so the recap is in the JSON feed alone.',
    hint: 'Give story.yaml a `date`.',
  },
  'site-url-missing': {
    severity: 'info',
    title: 'Feeds without addresses',
    message: "The site's address is not known: feeds have no links, alternates are paths, and there is no sitemap.",
    hint: "Set `site.url` in the configuration.",
  },
  'sitemap-drafts': {
    severity: 'info',
    title: 'No sitemap of drafts',
    message: 'All recaps are drafts, so there is no sitemap.',
    hint: 'Read them, then build with --no-drafts.',
  },
} as const satisfies Record<string, Entry>
