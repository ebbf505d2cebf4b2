-- rows that leave out columns, which then get their defaults

-- == sqlite 3.35 ==

-- create table task
CREATE TABLE task (
    id INTEGER NOT NULL,
    title VARCHAR(40) DEFAULT 'untitled',
    done BOOLEAN DEFAULT 0,
    PRIMARY KEY (id)
);

-- insert 4 rows into task
INSERT INTO task (title) VALUES ('write');

INSERT INTO task (done) VALUES (1);

INSERT INTO task DEFAULT VALUES;

INSERT INTO task (id, title, done) VALUES (9, 'read', 1);

-- == postgresql 14 ==

-- warning[D206]: rows give "task.id" values of their own: on postgresql its sequence still starts at 1 and will hand them out again
--   = help: leave "id" out of the rows, or move the sequence on: SELECT setval(pg_get_serial_sequence('task', 'id'), max(id)) FROM task

-- create table task
CREATE TABLE task (
    id SERIAL NOT NULL,
    title VARCHAR(40) DEFAULT 'untitled',
    done BOOLEAN DEFAULT false,
    PRIMARY KEY (id)
);

-- insert 4 rows into task
INSERT INTO task (title) VALUES ('write');

INSERT INTO task (done) VALUES (true);

INSERT INTO task DEFAULT VALUES;

INSERT INTO task (id, title, done) VALUES (9, 'read', true);

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 4 rows into task" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 4 rows into task" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision
