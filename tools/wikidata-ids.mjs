// Makes src/annotate/entities/data/wikidata.json: Wikidata items of countries, bodies and outlets by the keys of our data
// files. An item is taken from an openly licensed table only, by an exact label and a word of its description; what no
// table has is left out.
//
//   npm pack @rapideditor/country-coder@5.6.1 name-suggestion-index@8.0.20260918   # unpack each with tar
//   node tools/wikidata-ids.mjs COUNTRY-CODER/package NAME-SUGGESTION-INDEX/package IGO.py
//
// IGO.py is zavod/zavod/shed/wikidata/igo.py of github.com/opensanctions/opensanctions (MIT), which lists international
// bodies as `"Q7817": IntlOrg("World Health Organization", …`.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const DATA = "src/annotate/entities/data";

/** Label and a word of the description in name-suggestion-index, by key. */
const LABELLED = {
  "org:asean": ["ASEAN", "Southeast Asian"],
  "org:msf": ["Médecins Sans Frontières", "humanitarian"],
  "org:fbi": ["Federal Bureau of Investigation", "U.S. federal"],
  "org:cia": ["Central Intelligence Agency", "United States"],
  "org:nsa": ["National Security Agency", "United States"],
  "org:dhs": ["United States Department of Homeland Security", "executive department"],
  "org:cbp": ["U.S. Customs and Border Protection", "United States"],
  "org:irs": ["Internal Revenue Service", "United States"],
  "org:noaa": ["National Oceanic and Atmospheric Administration", "United States"],
  "org:nws": ["National Weather Service", "U.S."],
  "org:usgs": ["United States Geological Survey", "United States"],
  "org:us-army": ["United States Army", "land service"],
  "org:us-navy": ["United States Navy", "maritime"],
  "org:us-air-force": ["United States Air Force", "air service"],
  "org:us-marines": ["United States Marine Corps", "maritime land force"],
  "org:us-coast-guard": ["United States Coast Guard", "U.S. waters"],
  "org:planned-parenthood": ["Planned Parenthood", "reproductive"],
  "org:nypd": ["New York City Police Department", "municipal police"],
  "org:lapd": ["Los Angeles Police Department", "California"],
  "org:scotland-yard": ["Metropolitan Police", "Greater London"],
  "org:boj": ["Bank of Japan", "central bank"],
  "org:bundestag": ["German Bundestag", "parliament"],
  "org:google": ["Google", "technology company"],
  "org:apple": ["Apple Inc.", "technology company"],
  "org:microsoft": ["Microsoft", "technology corporation"],
  "org:amazon": ["Amazon", "technology company"],
  "org:boeing": ["Boeing", "aerospace"],
  "org:airbus": ["Airbus", "aerospace"],
  "org:ford": ["Ford Motor Company", "automotive company"],
  "ministry:US-defense": ["United States Department of Defense", "executive department"],
  "outlet:bild": ["Bild", "newspaper"],
  "outlet:sz": ["Süddeutsche Zeitung", "newspaper"],
  "outlet:asahi": ["Asahi Shimbun", "newspaper"],
  "outlet:yomiuri": ["Yomiuri Shimbun", "newspaper"],
  "outlet:mainichi": ["Mainichi Shimbun", "newspaper"],
  "outlet:nikkei": ["Nihon Keizai Shimbun", "newspaper"],
};

/** Name in the list of international bodies, by key. */
const INTERNATIONAL = {
  "org:un": "United Nations",
  "org:un-security-council": "United Nations Security Council",
  "org:un-general-assembly": "United Nations General Assembly",
  "org:who": "World Health Organization",
  "org:unicef": "UNICEF",
  "org:unhcr": "United Nations High Commissioner for Refugees",
  "org:unesco": "UNESCO",
  "org:wfp": "World Food Programme",
  "org:unrwa": "United Nations Relief and Works Agency",
  "org:iaea": "International Atomic Energy Agency",
  "org:icc": "International Criminal Court",
  "org:icj": "International Court of Justice",
  "org:imf": "International Monetary Fund",
  "org:wto": "World Trade Organization",
  "org:nato": "NATO",
  "org:eu": "European Union",
  "org:ec": "European Commission",
  "org:european-parliament": "European Parliament",
  "org:ecb": "European Central Bank",
  "org:osce": "Organization for Security and Co-operation in Europe",
  "org:au": "African Union",
  "org:arab-league": "League of Arab States",
  "org:opec": "OPEC",
  "org:oecd": "OECD",
  "org:interpol": "Interpol",
  "org:fifa": "FIFA",
  "org:ioc": "International Olympic Committee",
  "org:uefa": "UEFA",
};

const [countryCoder, suggestions, bodies] = process.argv.slice(2);
if (!bodies) throw new Error("usage: node tools/wikidata-ids.mjs COUNTRY-CODER NAME-SUGGESTION-INDEX IGO.py");
const readJson = (...path) => JSON.parse(readFileSync(join(...path), "utf8"));

/** The state under its ISO code; where kingdom and country have items of their own, that of the name we use. */
function countryIds() {
  const features = readJson(countryCoder, "src/data/borders.json").features.map((feature) => feature.properties);
  return readJson(DATA, "countries.json").flatMap(({ code, name }) => {
    const named = features.find((one) => one.country === code && one.nameEn === name);
    const state = features.find((one) => one.iso1A2 === code);
    return named || state ? [[`country:${code}`, (named ?? state).wikidata]] : [];
  });
}

function labelledIds() {
  const items = Object.entries(readJson(suggestions, "dist/wikidata/wikidata.json").wikidata);
  return Object.entries(LABELLED).map(([key, [label, word]]) => {
    const found = items.filter(([, item]) => item.label === label && (item.description ?? "").includes(word));
    if (found.length !== 1) throw new Error(`${key}: ${found.length} items are called "${label}"`);
    return [key, found[0][0]];
  });
}

function internationalIds() {
  const list = readFileSync(bodies, "utf8");
  const ids = new Map([...list.matchAll(/"(Q\d+)": IntlOrg\(\s*"([^"]+)"/g)].map(([, id, name]) => [name, id]));
  return Object.entries(INTERNATIONAL).map(([key, name]) => {
    if (!ids.has(name)) throw new Error(`${key}: no body is called "${name}"`);
    return [key, ids.get(name)];
  });
}

const ids = Object.fromEntries(
  [...countryIds(), ...internationalIds(), ...labelledIds()].sort(([a], [b]) => (a < b ? -1 : 1)),
);
const sources = [
  "Made by tools/wikidata-ids.mjs. The items themselves are Wikidata's (CC0).",
  "Countries: @rapideditor/country-coder 5.6.1, ISC, Copyright (c) 2025 country-coder contributors.",
  "Agencies, companies, newspapers: name-suggestion-index 8.0.20260918, BSD-3-Clause, Copyright 2026 name-suggestion-index contributors.",
  "International bodies: OpenSanctions, zavod/shed/wikidata/igo.py, MIT, Copyright (c) 2015-2017 Friedrich Lindenberg, 2018 Journalism Development Network, Inc.",
];
writeFileSync(join(DATA, "wikidata.json"), `${JSON.stringify({ sources, ids }, null, 2)}\n`);
console.log(`${Object.keys(ids).length} ids`);
