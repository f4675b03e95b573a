"""Evaluates the doses a child was given and forecasts the next ones, in the terms of the CDC's logic specification.

CDSi is "Clinical Decision Support for Immunization: Logic Specification", version 4.6; the modules are named by its
steps and cite its sections. Pure: the standard library alone, no I/O, no clock; what day it is, is a parameter.
"""
