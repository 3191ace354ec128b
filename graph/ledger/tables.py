"""The ledger's tables. The first half is the truth and is never overwritten; the second half is worked out from it.

A *reading* is one document as loaded once: its provenance, the text that offsets count in, and the extractor that
read it. It counts from load `load` until load `ended`; its mentions and statements never change. So what was known at
load p is `load <= p and (ended is null or ended > p)`, and undoing a load is ending what it began.

A span keeps no words: they are cut from the text. `crc` is the checksum of the words as they were when it was read,
by which an audit finds them again.
"""

from __future__ import annotations

LEDGER_VERSION = 1

TRUTH = """
create table meta (name text primary key, value text not null) without rowid;
create table word (n integer primary key, text text not null unique);
create table load (
  n integer primary key, kind text not null, started_at text not null, seconds real, detail text not null,
  position text not null);
create table content (
  n integer primary key, sha256 text not null unique, media_type text not null, size integer not null);
create table text (
  n integer primary key, sha256 text not null unique, characters integer not null, body text not null);
create table reading (
  n integer primary key, content integer not null references content, text integer not null references text,
  load integer not null references load, ended integer, ended_why text,
  path text not null, url text, council text, retrieved_at text, name text not null, kind text not null,
  kind_reason text not null, dated text, extractor text not null, layout text not null);
create index reading_content on reading (content);
create index reading_path on reading (path);
create index reading_url on reading (url) where url is not null;
create index reading_load on reading (load);
create index reading_ended on reading (ended) where ended is not null;
create table mention (
  n integer primary key, reading integer not null references reading, id text not null, label integer not null,
  identity integer, parent integer, part text, cluster integer);
create index mention_reading on mention (reading);
create index mention_identity on mention (identity) where identity is not null;
create index mention_parent on mention (parent) where parent is not null;
create table statement (
  n integer primary key, subject integer not null references mention, predicate integer not null, object integer,
  value, qualifiers text, derived_by integer, starts_at integer, ends_at integer, page integer, rule integer,
  confidence real, crc integer, fact integer);
create index statement_subject on statement (subject);
create index statement_object on statement (object) where object is not null;
create table span (
  statement integer not null references statement, starts_at integer not null, ends_at integer not null,
  page integer, rule integer not null, confidence real not null, crc integer not null);
create index span_statement on span (statement);
create table notice (reading integer not null, kind text not null, detail text not null);
create index notice_reading on notice (reading);
create table judgement (load integer not null, body text not null);
"""

WORKED_OUT = """
create table identity (
  n integer primary key, text text not null unique, label integer not null, block text not null, cluster integer);
create index identity_block on identity (block);
create index identity_cluster on identity (cluster);
create table trait (
  identity integer not null, predicate integer not null, value not null, derived_by integer not null,
  kind text not null,
  n integer not null, primary key (identity, predicate, value, derived_by, kind)) without rowid;
create table split (mention integer primary key, whole integer not null, own integer not null);
create table link (a integer not null, b integer not null, mention integer not null);
create index link_a on link (a);
create index link_b on link (b);
create index link_mention on link (mention);
create index mention_cluster on mention (cluster);
create index statement_fact on statement (fact) where fact is not null;
create table thing (key integer primary key, id text not null, base text not null, label integer not null,
  name text not null, short text not null);
create unique index thing_id on thing (id);
create index thing_base on thing (base);
create table redirect (old text primary key, key integer not null, load integer not null) without rowid;
create table concluded (owner integer not null, key integer, fact integer);
create index concluded_owner on concluded (owner);
create table ground (fact integer not null, statement integer not null, primary key (fact, statement)) without rowid;
create table search_row (n integer primary key, owner integer not null, kind text not null, body text not null,
  unique (owner, body));
create virtual table search using fts5 (body, content='search_row', content_rowid='n',
  tokenize="unicode61 remove_diacritics 2");
"""
