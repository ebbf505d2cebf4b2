-- a table in a schema, under a name that SQL has taken

-- == sqlite 3.35 ==

-- create table app.order
CREATE TABLE app."order" (
    id INTEGER NOT NULL,
    user_id INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY (user_id) REFERENCES user (id)
);

CREATE INDEX app.ix_order_user ON "order" (user_id);

-- == postgresql 14 ==

-- create table app.order
CREATE TABLE app."order" (
    id SERIAL NOT NULL,
    user_id INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY (user_id) REFERENCES app."user" (id)
);

CREATE INDEX ix_order_user ON app."order" (user_id);

-- == sqlite 3.35, downgrade ==

-- drop table app.order
DROP TABLE app."order";

-- == postgresql 14, downgrade ==

-- drop table app.order
DROP TABLE app."order";
