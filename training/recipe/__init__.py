"""The recipe of the bundled German pipeline: from open data to weights, scores and model card."""
