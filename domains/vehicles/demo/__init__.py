"""演示用车: fleets, drivers and a year of trips that obey the rules, the same for the same seed and day.

platform.py   what a dispatch platform has to work with: units, people, drivers
catalogue.py  kinds of cars, within the limits of price
marks.py      number plates and VINs whose check digits hold
fleet.py      the cars and drivers of a platform
journeys.py   which ways a case may go, how long each step takes, what people say
plans.py      what is applied for, when, by whom
crews.py      which car and driver are free and fit
walk.py       one case from step to step, by the workflow table
scenes.py     the trips that wait for the cast
season.py     the year of one platform, as rows
settings.py   where a region has set its own terms
"""
