-- a SERIAL becomes an identity column

-- == sqlite 3.35 ==

-- note[D324]: sqlite numbers an INTEGER PRIMARY KEY by itself and nothing else: nothing is printed for identity of "invoice.id"

-- alter column invoice.id: identity: nothing to do here

-- == postgresql 14 ==

-- alter column invoice.id: identity
ALTER TABLE invoice ALTER COLUMN id DROP DEFAULT;

DROP SEQUENCE invoice_id_seq;

ALTER TABLE invoice ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

SELECT setval('invoice_id_seq'::regclass, max(id)) FROM invoice HAVING max(id) >= 1;

-- == sqlite 3.35, downgrade ==

-- note[D202]: sqlite numbers an INTEGER PRIMARY KEY by itself and nothing else: nothing is printed for autoincrement of "invoice.id"

-- note[D324]: sqlite numbers an INTEGER PRIMARY KEY by itself and nothing else: nothing is printed for identity of "invoice.id"

-- alter column invoice.id: autoincrement, identity: nothing to do here

-- == postgresql 14, downgrade ==

-- alter column invoice.id: autoincrement, identity
ALTER TABLE invoice ALTER COLUMN id DROP IDENTITY;

CREATE SEQUENCE invoice_id_seq AS INTEGER OWNED BY invoice.id;

SELECT setval('invoice_id_seq'::regclass, coalesce(max(id), 0) + 1, false) FROM invoice;

ALTER TABLE invoice ALTER COLUMN id SET DEFAULT nextval('invoice_id_seq'::regclass);
