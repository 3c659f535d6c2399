"""All rules that are shipped: a folder for each family, a module and a page for each rule."""
