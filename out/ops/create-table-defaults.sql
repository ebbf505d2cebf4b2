-- a default of every kind

-- == sqlite 3.35 ==

-- create table settings
CREATE TABLE settings (
    id INTEGER NOT NULL,
    greeting VARCHAR(40) DEFAULT 'it''s \ on "you"' NOT NULL,
    empty VARCHAR(40) DEFAULT '' NOT NULL,
    looks_like_a_number VARCHAR(40) DEFAULT '5',
    retries INTEGER DEFAULT 3 NOT NULL,
    offset_minutes INTEGER DEFAULT -90,
    ratio DOUBLE DEFAULT 0.25,
    quota BIGINT DEFAULT 9007199254740993,
    active BOOLEAN DEFAULT 1 NOT NULL,
    hidden BOOLEAN DEFAULT 0 NOT NULL,
    launched DATE DEFAULT '2020-02-29',
    seen_at DATETIME DEFAULT '2020-02-29 12:30:15.123000',
    magic BLOB DEFAULT X'0027FF',
    extras JSON DEFAULT '{"list":[1,"it''s",null]}' NOT NULL,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    answer INTEGER DEFAULT (6 * 7),
    PRIMARY KEY (id)
);

-- == postgresql 14 ==

-- create table settings
CREATE TABLE settings (
    id SERIAL NOT NULL,
    greeting VARCHAR(40) DEFAULT 'it''s \ on "you"' NOT NULL,
    empty VARCHAR(40) DEFAULT '' NOT NULL,
    looks_like_a_number VARCHAR(40) DEFAULT '5',
    retries INTEGER DEFAULT 3 NOT NULL,
    offset_minutes INTEGER DEFAULT -90,
    ratio DOUBLE PRECISION DEFAULT 0.25,
    quota BIGINT DEFAULT 9007199254740993,
    active BOOLEAN DEFAULT true NOT NULL,
    hidden BOOLEAN DEFAULT false NOT NULL,
    launched DATE DEFAULT '2020-02-29',
    seen_at TIMESTAMP WITHOUT TIME ZONE DEFAULT '2020-02-29 12:30:15.123000',
    magic BYTEA DEFAULT '\x0027ff',
    extras JSON DEFAULT '{"list":[1,"it''s",null]}' NOT NULL,
    created_at TIMESTAMP WITHOUT TIME ZONE DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    answer INTEGER DEFAULT (6 * 7),
    PRIMARY KEY (id)
);

-- == sqlite 3.35, downgrade ==

-- drop table settings
DROP TABLE settings;

-- == postgresql 14, downgrade ==

-- drop table settings
DROP TABLE settings;
