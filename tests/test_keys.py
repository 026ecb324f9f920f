from quotegraph.keys import keyed
from quotegraph.records import Article


def test_every_article_gets_a_key_of_its_own():
    ids = [None, "x", "x", "x (2)", None, "x"]
    keys = [key for key, _ in keyed(Article(id=id, text="") for id in ids)]
    assert keys == ["0", "x", "x (2)", "x (2) (2)", "4", "x (3)"]
