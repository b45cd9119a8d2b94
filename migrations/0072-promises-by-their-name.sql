-- An answer to a contest, a day agreed on and a pickup that took place are no answers to a message: what was kept is counted anew.
delete from figures_state;
