//! What `--help` prints.

use super::Outcome;
use std::io::Write as _;

const OVERVIEW: &str = "\
shanhai: releases of the East–West collaboration data, checked, chained and proved

  shanhai check <release folder>     check its CSV files; write nothing
  shanhai build <release folder>     check them and write the release
  shanhai verify [public/data]       prove that all releases are right; or a whole portal, here or at an address
  shanhai reproduce <file>           come to the totals of a file again, from the CSVs alone
  shanhai sign <release folder>      sign a release, or make the keys for it
  shanhai schema [version]           print the JSON Schema of the format
  shanhai config                     check portal.toml, which says what only this portal knows
  shanhai site <dist>                finish the portal's folder: a page for every address, compressed files
  shanhai serve <dist>               serve that folder on this machine, to look at it
  shanhai synth                      make up a release of any size, for measuring and trying out

`shanhai <command> --help` says more. Exit code 0: done; 1: something is wrong, and was said; 2: wrong call.";

const BUILD: &str = "\
shanhai build [--rechain] <release folder>

Reads the CSV files and release.json in the folder, checks them, and writes
  <table>.json, summary.json, datapackage.json      into the folder
  parquet/<table>/<year>.parquet, parquet/SHA256SUMS   the same tables, for DuckDB, Spark and others
  releases.json, format-….schema.json               beside it
A table of more than 50,000 rows that have periods is written as <table>/<part>.json instead: a part for
each year in which periods begin, of at most 100,000 rows, and one for the rows that name no beginning.
No manifest lists the Parquet files, since they follow from the CSV: `site` makes them where they are missing.
The name of the folder is the name of the release (2021-04). If anything is wrong, every mistake is
listed with its file, row, line, column, value and what to do, and nothing at all is written; of more
than 100 in one table the first 100. What may be meant as it is, is a warning, one for each cause with
the first of its rows. Advice names a number or a date only where the text can mean nothing else.
All files are put into their places at once: a build that is stopped leaves the old ones whole, or is
finished by the next. What is there already with the same bytes stays untouched. Two builds in one
folder do not run at the same time.

A release names the one before it, the hash of its manifest, and what it changes in it: how many
records it adds, changes and removes, and how many of the changed ones have another figure. Building an
older release again would break that chain, and is refused; while you are still preparing releases that
nobody has seen, --rechain builds the newer ones again too.

release.json:
  { \"title\": {\"zh-Hans\": \"…\", \"zh-Hant\": \"…\", \"en\": \"…\"},
    \"created\": \"2021-04-08T12:00:00Z\",
    \"licence\": {\"name\": \"CC-BY-4.0\", \"path\": \"https://…\"},
    \"format\": 2,                        the version of the format; 1 where it is left out
    \"synthetic\": false,                 true marks made-up data on every page
    \"statedTotals\": [ {\"table\": \"funds\", \"pairing\": \"…\", \"year\": 2021, \"kind\": \"fiscal\",
       \"amount\": \"8000000\", \"precision\": \"over\", \"source\": \"…\", \"locator\": \"…\"} ] }
pairing, year and kind of a stated total may be left out. In format 2, \"period\": \"2016/2021-05\" may
stand in the place of year.";

const CHECK: &str = "\
shanhai check <release folder>

Checks the CSV files and release.json in the folder as `shanhai build` does, and writes nothing.";

const VERIFY: &str = "\
shanhai verify [--config portal.toml] [public/data | <dist> | --url https://…/]

Proves, a line each: every file of every release is listed with its length and SHA-256, and no other is
there; the CSV obeys all rules and says the same as the JSON; the summary is the sum of the rows; the
schemas are those of this program; Parquet files, where there are any, are what it makes; each release names the one before it by hash, and changes in it what
it says; the catalogue is complete, newest first. Lists whatever is not so: file, expected, found.
Where portal.toml names a public_key, each release must have a signature by that key of its manifest as
it is: no signature, one that is cut or damaged, by another key, or of another file or release is wrong,
and said as such. Where it names none, signatures stay open: they are neither called right nor wrong,
unless they say themselves that they are of something else.

Of a whole portal, in the folder <dist> or at an address: every file that SHA256SUMS lists is there with
its hash, as a reader gets it; the programs of the builds before are there; the releases of the
catalogue have the files and signatures that they should. An upload that broke off halfway is told as
such. What a server sends beside the files stays open where another header would be better.";

const REPRODUCE: &str = "\
shanhai reproduce [--data public/data] <file>…

Comes again to the totals of files that pages with totals offer under “Share and cite”: asks the question
of the file of the CSVs of its release, adds the rows up, and holds every line of the file to what comes
out. Says `equal`, or each place where they differ: a row by its id, a total by what it is a total of, a
hash by its file. An address must lead to the same question of the same release; where the portal lies is
not in the data, and not compared. --data names the folder with the folders of the releases; an archive
(data/<release>.zip) unpacked into a folder of its name is one of them.";

const SIGN: &str = "\
shanhai sign --key FILE [--password-file FILE] [--config portal.toml] <release folder>
shanhai sign --new-key FILE [--password-file FILE | --no-password]

Signs the manifest of a release, and with it all files that it lists: writes datapackage.json.minisig
beside it, which `minisign -V` accepts (Ed25519 of the BLAKE2b-512 of the file). Its trusted comment
says the release, the SHA-256 of the manifest and the time. FILE is a secret key of minisign, with a
password (asked for in the terminal, or the first line of --password-file) or without (`minisign -GW`).
A release whose files are not those of its manifest is not signed, nor one with another key than that
which portal.toml names. A signature that is right already stays.

--new-key makes a pair: FILE, which its owner alone can read, and beside it the public key, .pub.
Neither takes the place of a file that is there. Put the line that it prints into portal.toml.";

const SCHEMA: &str = "\
shanhai schema [version]

Prints the JSON Schema (draft 2020-12) of every JSON file of a version of the format, of the newest
where none is named; `build` publishes the same text as format-1.schema.json to format-3.schema.json.";

const CONFIG: &str = "\
shanhai config [--config portal.toml]

Checks the configuration of this portal, and says what it says:
  address = \"https://www.example.org/shanhai/\"      where the folder will lie; may be left out
  public_key = \"RW…\"                               what releases are signed with: the second line of
                                                     the .pub file of minisign; may be left out
  name, short_name, operator, contact, languages, colours, embed_hosts: see README.md
Without --config it is portal.toml in the current folder; where there is none, nothing is configured.";

const SITE: &str = "\
shanhai site [--config portal.toml] [--last <dist>] [--no-pictures] [--no-pinned] [--no-offline]
             <dist>

After the portal is built into <dist>: writes <address>/index.html for every address of every release
in <dist>/data, so that any static server answers them, and a .br and a .gz beside each text and wasm
file. What is up to date already is left as it is.

Beside the pages it writes
  sitemap.xml, robots.txt                       the sitemap only where portal.toml names an address
  feeds/releases.atom, .json                    what was published when
  feeds/pairings/<id>.atom, .json               what each release changed of a pairing
  data/<release>.zip, README.txt                all files of a release with SHA256SUMS, and how to check it
  data/catalog.jsonld                           the releases in the words of DCAT
  previews/….png                                what is shown with a shared link, for each page of the
                                                newest release, where portal.toml names an address; drawn
                                                with a Chinese font of this machine
  embed/…, embed/<release>/…                    each figure, total, chart, table and card alone, for pages
                                                of others, and embed/ itself, which makes the code for it
--last names a finished folder, whose pictures are taken where they still say the same; --no-pictures
makes none. --no-pinned leaves out embed/<release>/,
the half of them, and old pages of others that name a release find nothing then. --no-offline puts a
sw.js into the folder that takes itself away, and with it what browsers have kept for visits without
a network.";

const SYNTH: &str = "\
shanhai synth [--rows N] [--seed S] [--format F] [--out public/data/synth-…]

Makes up data with the shape of a national release: 300 pairings, ten years of months, 40 products, 6
channels, every precision, and a share that is not published. N is the number of rows of sales
(100,000 where not said); the same seed S makes the same bytes. F is the version of the format that the
release is in: 2, or the newest. Writes the CSV files and release.json
of a release, marked synthetic, for `shanhai build`: `synth --out data/synth`, then `build data/synth`,
makes `data` a whole folder of releases. Such data is never committed at size.";

pub fn print(command: Option<&str>) -> Outcome {
    let text = match command {
        None | Some("help") => OVERVIEW,
        Some("build") => BUILD,
        Some("check") => CHECK,
        Some("verify") => VERIFY,
        Some("reproduce") => REPRODUCE,
        Some("sign") => SIGN,
        Some("schema") => SCHEMA,
        Some("config") => CONFIG,
        Some("site") => SITE,
        Some("synth") => SYNTH,
        Some(other) => return Outcome::Usage(format!("there is no command {other}")),
    };
    // Whoever closed the pipe does not want to read on.
    let _ = writeln!(std::io::stdout(), "{text}");
    Outcome::Done
}
