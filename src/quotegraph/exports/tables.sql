-- Offsets (start, stop) are code points into documents.text, half open.
CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    title TEXT,
    published TEXT,   -- ISO 8601, a day or a time
    source TEXT,
    text TEXT NOT NULL,
    warnings TEXT,    -- joined by '; '
    pipeline TEXT,
    version TEXT
);
CREATE TABLE entities (
    id TEXT PRIMARY KEY,   -- document#e1
    document TEXT NOT NULL REFERENCES documents (id),
    label TEXT NOT NULL,   -- PER, LOC, ORG, MISC
    name TEXT NOT NULL,
    aliases TEXT,          -- joined by '; ', as are roles and titles
    roles TEXT,
    titles TEXT,
    gender TEXT,
    kb_id TEXT,
    country TEXT -- ISO 3166-1 code of the state that a place is or lies in
);
CREATE TABLE mentions (
    id INTEGER PRIMARY KEY,
    document TEXT NOT NULL REFERENCES documents (id),
    entity TEXT NOT NULL REFERENCES entities (id),
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    text TEXT NOT NULL,
    form TEXT NOT NULL     -- name, surname, role, pronoun …
);
CREATE TABLE quotes (
    id TEXT PRIMARY KEY,   -- document#q1
    document TEXT NOT NULL REFERENCES documents (id),
    type TEXT NOT NULL,    -- direct, indirect, free_indirect, indirect_free_indirect, reported
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    text TEXT NOT NULL,
    name TEXT,             -- who says it
    speaker TEXT,          -- the words that name the speaker
    form TEXT,
    candidates TEXT,       -- names that fit equally, where none was chosen
    cue TEXT,
    addressee TEXT,
    medium TEXT,
    flags TEXT,            -- joined by '; '
    zone TEXT,
    parent TEXT REFERENCES quotes (id) DEFERRABLE INITIALLY DEFERRED,
    rule TEXT,
    confidence REAL NOT NULL
);
CREATE TABLE speakers (
    quote TEXT NOT NULL REFERENCES quotes (id),
    entity TEXT NOT NULL REFERENCES entities (id),
    PRIMARY KEY (quote, entity)
);
CREATE TABLE spans (
    id INTEGER PRIMARY KEY,
    document TEXT NOT NULL REFERENCES documents (id),
    quote TEXT REFERENCES quotes (id),   -- empty for words in marks that quote nobody
    role TEXT NOT NULL,    -- quote, cue, speaker, addressee, relay, frame, insertion, marked
    kind TEXT,             -- of marked: scare, title, name, nickname, term, motto
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX entities_document ON entities (document);
CREATE INDEX entities_name ON entities (name);
CREATE INDEX mentions_document ON mentions (document);
CREATE INDEX mentions_entity ON mentions (entity);
CREATE INDEX quotes_document ON quotes (document);
CREATE INDEX quotes_name ON quotes (name);
CREATE INDEX speakers_entity ON speakers (entity);
CREATE INDEX spans_document ON spans (document);
CREATE INDEX spans_quote ON spans (quote);
CREATE VIRTUAL TABLE documents_fts USING FTS5 (title, text, content="documents");
CREATE VIRTUAL TABLE quotes_fts USING FTS5 (text, name, speaker, content="quotes");
CREATE VIEW people AS
    SELECT name, count(*) AS quotes, count(DISTINCT document) AS documents
    FROM quotes WHERE name IS NOT NULL GROUP BY name ORDER BY quotes DESC, name;
