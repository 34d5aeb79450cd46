/** Words that follow each command's list of options. */

export const mainHelp = `
Articles lie in sources/<story>/<language tag>.md, one a language, with an optional
story.yaml beside them. Recaps go to dist/<story>/<tag>.md and <tag>.json; the model they
rest on to model.json, and which sentences tell the same to alignment.json.

Examples:
  $ crossbeat import article.html --story finale --lang pt-BR
  $ crossbeat build
  $ crossbeat build --story finale --lang es --json
  $ crossbeat explain finale
  $ crossbeat explain finale shoot-the-captain

Exit codes: 0 done (also with warnings), 1 an error was reported, 2 wrong usage.`

export const initHelp = `
Imports each article into sources/<story>/, drafts story.yaml with the cast that was found,
and writes crossbeat.config.mjs with a comment on every key. Nothing that is there already is
overwritten without --force.

Examples:
  $ crossbeat init --article es=saved.html --article pt-BR=pasted.txt
  $ crossbeat init --article es=saved.html --article pt-BR=pasted.txt --story finale`

export const addLanguageHelp = `
Makes locales/<tag>/ with all keys, each as "" (not translated yet), in the plural categories
that CLDR gives the language, a grammar to fill, and what CLDR knows: direction, lists, dates,
names of languages. It builds at once; what is "" is told in the fallback language. What the
stories have no name or description for is listed. Nothing that is there already is overwritten.

Examples:
  $ crossbeat add-language sv
  $ crossbeat add-language ca --from es`

export const statusHelp = `
Of each language: texts of recap.json and events.json that are translated, and concepts that
it has nouns for. Of each story: beats told in the language's own words, those that a fallback
language tells, and those that are not told, with the reason. The bar of a story is its
recap's completeness.

Examples:
  $ crossbeat status
  $ crossbeat status pt-BR --json
  $ crossbeat status --strict                  exit code 1 where a language is not complete`

export const buildHelp = `
Files that would not change are not written again. Only files that an earlier build listed
in index.json (of other targets: in .crossbeat.json) are ever deleted, when their story or
language is gone, and files that no build wrote are never overwritten.

Targets: plain (the default), astro, decap, docusaurus, eleventy, hugo, jekyll, vitepress.

What did not change since the last build is not compiled again: the root's .crossbeat/cache
remembers it. It can be deleted at any time.

Examples:
  $ crossbeat build                            every story, every complete language pack
  $ crossbeat build --story finale --lang es   one story in one language
  $ crossbeat build --root ../blog --out public/recaps
  $ crossbeat build --target hugo --out site/content
  $ crossbeat build --no-drafts                recaps are ready to publish, not drafts
  $ crossbeat build --strict                   fail where review.yaml no longer fits
  $ crossbeat build --watch                    build what changes, until Ctrl-C
  $ crossbeat build --no-cache                 everything anew
  $ crossbeat check --reporter github          annotations at their lines in a pull request`

export const checkHelp = `
Lists what is wrong with the sources and what was not understood in them: predicates that no
line of the lexicon covers, with their dictionary form.

Examples:
  $ crossbeat check
  $ crossbeat check --story finale --json`

export const importHelp = `
Finds title and byline, tells headings from paragraphs, and mends what copying breaks:
non-breaking spaces, names of embedded media stuck to words, names run together. Every guess
is reported; everything else is kept to the word.

Examples:
  $ crossbeat import article.html --story finale --lang pt-BR
  $ crossbeat import pasted.txt --story finale --lang es --force`

export const explainHelp = `
Without EVENT: the story's events in story order, the conflicts, the cast, and how the recaps
stand beside each other: what one lacks, tells less of, or was translated from before it changed.
With EVENT: everything the event rests on, each mention with its place and words.
With --sentence: what tells the same as one sentence, why, and what was considered and not
linked; sentences are named by language and number, as alignment.json counts them.

Examples:
  $ crossbeat explain finale
  $ crossbeat explain finale shoot-the-captain
  $ crossbeat explain finale --sentence pt-BR:12`

export const trainHelp = `
Training is deterministic: the same treebanks give the same bytes.

Clusters tell the reader what words that no treebank has are like. A line holds a cluster's three
numbers, from coarse to fine (2.14.160), a tab, and its words in lower case with spaces between.

Example:
  $ crossbeat train-reader --conllu train.conllu --conllu own.conllu --out locales/es/reader.model`

export const learnHelp = `
FILE holds a pair a line: a sentence in the first language, a tab, its translation; further
columns are not read. Learning is deterministic and takes a minute for some thousand pairs.
It writes associations.tsv in the packs of both languages, one table a language: which
concepts a word may stand for. Building reads these files and never learns.

Example:
  $ crossbeat learn --pairs pairs.tsv --langs es,pt-BR --out locales --credit "Tatoeba, CC BY 2.0 FR"`

export const exportHelp = `
xliff and po hold the recap of one language beside that of another, with title, summary and what
is said of disagreements, and the sentences of the articles as notes: for translators, and for any words of your own. webannotation holds what
was read in the articles, as W3C Web Annotations: for annotation tools.

Examples:
  $ crossbeat export finale --format xliff --to pt-BR --out finale.pt-BR.xlf
  $ crossbeat export finale --format po --from es --to pt-BR > finale.pt-BR.po
  $ crossbeat export finale --format webannotation --out finale.jsonld`

export const mergeHelp = `
Only what somebody changed is taken. The format is told by the file's contents. What cannot
be taken is reported with its place, and the rest is merged.

Examples:
  $ crossbeat merge finale.pt-BR.xlf
  $ crossbeat merge finale.jsonld --deletions`

export const diffHelp = `
By beat: facts that are new (+), gone (-) and changed (~), then sentences, by language.
Nothing is written; the next build is what makes it last.

Examples:
  $ crossbeat diff finale
  $ crossbeat diff finale --lang pt-BR --json`

export const reviewHelp = `
One question at a time, the doubtful first: readings of low confidence, joins near the
threshold, conflicts, pronouns that may mean two. Keys: a accept, r reject, c correct, s skip,
u undo, q quit. Each answer is written into sources/<story>/review.yaml at once; what is
answered is not asked again.

Examples:
  $ crossbeat review finale
  $ crossbeat review finale --list
  $ crossbeat review finale --json`

export const publishHelp = `
Publishes what the last build wrote; build first. Each entry remembers what was sent, so a second
run sends nothing, and a run that ended midway is finished by the next. What an editor changed or
threw away in the CMS is reported and left, but with --force. Recaps go out as drafts until the
build says that they are ready (--no-drafts) or --status says so; what is public stays public.

Credentials come from the environment and from nowhere else:
  wordpress  CROSSBEAT_WORDPRESS_USER, CROSSBEAT_WORDPRESS_PASSWORD (an application password)
  payload    CROSSBEAT_PAYLOAD_KEY, CROSSBEAT_PAYLOAD_USERS (collection of users, default: users)
  ghost      CROSSBEAT_GHOST_KEY (Admin API key)
  strapi     CROSSBEAT_STRAPI_TOKEN
  directus   CROSSBEAT_DIRECTUS_TOKEN

Examples:
  $ crossbeat publish --to wordpress --url https://blog.example.org --dry-run
  $ crossbeat publish --to wordpress --url https://blog.example.org --status publish
  $ crossbeat publish --to strapi --url https://cms.example.org --as pt-BR=pt --story finale`
