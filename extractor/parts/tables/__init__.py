"""The rows of tables as records: indicators, actions, programs, components."""
