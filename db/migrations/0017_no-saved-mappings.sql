-- Nothing ever wrote to it: a mapping is a file that is given with the import.
DROP TABLE "import_mappings";
